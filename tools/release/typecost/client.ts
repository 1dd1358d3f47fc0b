// What a program of the usual size asks of the compiler: every method, its answer, and the errors.
import { isPartnerError, PartnerClient } from '@b2-partner/client';

const partner = PartnerClient.fromEnv();

export async function everything(groupId: string, accountId: string, computerId: string): Promise<unknown[]> {
  try {
    const groups = await partner.listGroups().toArray({ limit: 10 });
    const members = await partner.listGroupMembers({ groupId });
    const created = await partner.createGroupMember({ groupId, memberEmail: 'a@b.example', deliver: 'return' });
    const trial = await partner.reserveTrialCreateAccount({
      email: 'a@b.example',
      term: 7,
      storage: 1,
      deliver: 'return',
    });
    const ejected = await partner.ejectGroupMember({ groupId, memberAccountId: accountId });
    const computers = await partner.listComputers({ accountId });
    const deleted = await partner.deleteComputer({ accountId, computerId });
    return [groups, members.groupMembers, created.groupMember, trial.bucketName, ejected, computers.computers, deleted];
  } catch (error) {
    return [isPartnerError(error, 'OutcomeUnknownError') ? error.operation : error];
  }
}
