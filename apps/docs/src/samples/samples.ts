import type { Operation } from '../reference/operations.ts';
import { clientSample } from './clientSample.ts';
import { curlSample } from './curlSample.ts';
import { fetchSample } from './fetchSample.ts';
import type { Sample } from './sample.ts';

/** The samples of an operation; curl in each of its forms. */
export interface OperationSamples {
  readonly typed: readonly Sample[];
  readonly curl: readonly { readonly form: 'post' | 'get'; readonly sample: Sample }[];
}

export function samplesOf(operation: Operation): OperationSamples {
  return {
    typed: [clientSample(operation), fetchSample(operation)],
    curl: operation.forms.map((form) => ({ form: form.id, sample: curlSample(operation, form) })),
  };
}
