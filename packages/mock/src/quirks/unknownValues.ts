import { eachObject, type Quirk } from './quirk.ts';

/** Q8: every object has a field, and every enum a value, that nobody documented yet. */
export const unknownValues: Quirk = {
  answer(_id, answer) {
    eachObject(answer, (object) => {
      if (Array.isArray(object.groupProducts)) object.groupProducts.push('TELEPATHY');
      if (typeof object.region === 'string') object.region = 'mars-north';
      if (object.billingState !== undefined) object.billingState = 'PONDERING';
      if (object.accountStandingDetails) object.accountStandingDetails.state = 'B2_SITTING_DOWN';
    });
    eachObject(answer, (object) => {
      object.notDocumentedYet = { since: 'tomorrow' };
    });
    return answer;
  },
};
