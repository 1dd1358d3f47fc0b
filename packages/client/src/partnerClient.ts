import type * as wire from '@b2-partner/spec/types';
import type {
  Computer,
  EjectGroupMemberResponse,
  Group,
  GroupMember,
  ListComputersResponse,
  ListGroupMembersResponse,
  ListGroupsResponse,
} from '@b2-partner/spec/types';
import type { Received } from './call/call.ts';
import { type Core, createCore } from './call/core.ts';
import { type Deliver, deliverKey, requireDeliver, type WithCredentials } from './call/deliver.ts';
import { optionsFromEnv } from './call/env.ts';
import type { Outcome } from './call/errors/outcomeUnknownError.ts';
import { type CallOptions, type PartnerClientOptions, resolveOptions } from './call/options.ts';
import { PartnerCall } from './call/partnerCall.ts';
import { runCall } from './call/runCall.ts';
import type { AuthorizeAccountResponse } from './call/tokens/authorize.ts';
import type { Account } from './call/tokens/tokenStore.ts';
import { createTokens, type Tokens } from './call/tokens/tokens.ts';
import { findAnywhere, findGroup, findInGroup } from './find.ts';
import { type ListName, operations } from './generated/spec.ts';
import { lookUpCreation, lookUpDeletion, lookUpEjection, patiently } from './lookups.ts';
import { ListCall } from './paging/listCall.ts';
import { MemberWalk } from './paging/memberWalk.ts';
import { PageSizes } from './paging/pageSizes.ts';
import type {
  CreateGroupMemberParams,
  DeleteComputerParams,
  EjectGroupMemberParams,
  FindMemberParams,
  ListAllGroupMembersParams,
  ListComputersParams,
  ListGroupMembersParams,
  ListGroupsParams,
  ReserveTrialCreateAccountParams,
} from './params.ts';
import type { CreateGroupMemberResponse, ReserveTrialCreateAccountResponse } from './responses.ts';
import { checkNames } from './usage/checkNames.ts';
import type { SuiteOperation } from './wire/operation.ts';

/**
 * The client for the Backblaze Partner API: a method per operation, under the operation's own name. It authorizes by
 * itself when the first call needs it, retries what is safe to retry, and fills in `adminAccountId`.
 *
 * @example
 * const partner = new PartnerClient({ applicationKeyId, applicationKey });
 * for await (const group of partner.listGroups()) console.log(group.groupName);
 */
export class PartnerClient {
  readonly #core: Core;
  readonly #tokens: Tokens;
  readonly #sizes = new PageSizes();

  /** @throws {UsageError} for an option that is missing or impossible. Reads no environment. */
  constructor(options: PartnerClientOptions) {
    this.#core = createCore(resolveOptions(options ?? {}));
    this.#tokens = createTokens(this.#core);
  }

  /**
   * A client with the key of `B2_APPLICATION_KEY_ID` and `B2_APPLICATION_KEY`, at the realm of `B2_PARTNER_REALM` if that
   * is set.
   *
   * @throws {UsageError} when a variable is missing.
   */
  static fromEnv(overrides: Partial<PartnerClientOptions> = {}): PartnerClient {
    return new PartnerClient(optionsFromEnv(overrides));
  }

  /**
   * Turns the key into a token, and says which suites the account may use. The other calls do it by themselves: this one
   * is for checking a key. The client goes on with the new token.
   *
   * @throws {AuthorizationError} when the key is wrong.
   */
  authorizeAccount(options: CallOptions = {}): PartnerCall<AuthorizeAccountResponse> {
    return new PartnerCall(this.#tokens.authorize(options));
  }

  /**
   * The account of the key, and the base URLs of its suites. Authorizes only when neither the client nor its token store
   * has a token.
   *
   * @throws {AuthorizationError} when the key is wrong.
   */
  async account(): Promise<Account> {
    const { accountId, groupsApiUrl, backupApiUrl } = (await this.#tokens.current(undefined)).stored;
    return { accountId, groupsApiUrl, backupApiUrl };
  }

  /** Lists your Groups: `await` gives the first page, `for await` every Group. */
  listGroups(params: ListGroupsParams = {}, options?: CallOptions): ListCall<ListGroupsResponse, Group> {
    return this.#list('listGroups', params, options);
  }

  /**
   * Lists the members of a Group, with what they store: `await` gives the first page, `for await` every member. Pages are
   * as large as the account allows, unless `maxMemberCount` says otherwise.
   */
  listGroupMembers(
    params: ListGroupMembersParams,
    options?: CallOptions,
  ): ListCall<ListGroupMembersResponse, GroupMember> {
    return this.#list('listGroupMembers', params, options);
  }

  /**
   * Lists the members of every Group, several Groups at a time; in order within a Group.
   *
   * @throws {UsageError} when `concurrency` is not at least 1.
   */
  listAllGroupMembers(params: ListAllGroupMembersParams = {}, options: CallOptions = {}): MemberWalk {
    checkNames('listAllGroupMembers', 'parameter', { groupName: false, concurrency: false }, params);
    const { groupName, concurrency = 8 } = params;
    return new MemberWalk({
      groups: (signal) => this.listGroups(groupName === undefined ? {} : { groupName }, { ...options, signal }),
      members: (groupId, signal) => this.listGroupMembers({ groupId }, { ...options, signal }),
      concurrency,
      signal: options?.signal,
    });
  }

  /**
   * The Group with an ID; `undefined` when you administer none with it.
   *
   * @throws {UsageError} without an ID.
   */
  async getGroup(groupId: string, options?: CallOptions): Promise<Group | undefined> {
    checkNames('getGroup', 'parameter', { groupId: true }, { groupId });
    return findGroup(this, groupId, options);
  }

  /**
   * The member with an email; `undefined` when there is none. Give the Group where you know it: without it every Group
   * is asked.
   *
   * @throws {UsageError} without an email.
   */
  async findMember(params: FindMemberParams, options?: CallOptions): Promise<GroupMember | undefined> {
    checkNames('findMember', 'parameter', { groupId: false, email: true }, params);
    const { groupId, email } = params;
    return groupId === undefined ? findAnywhere(this, email, options) : findInGroup(this, groupId, email, options);
  }

  /**
   * Creates an account as a member of a Group, and hands its key to `deliver`. The key is in this one
   * response and can't be asked for again.
   *
   * @throws {OutcomeUnknownError} when no usable response came; `lookup()` on it finds out whether the account is there.
   * @throws {DeliveryError} when `deliver` failed: it still carries the key.
   */
  createGroupMember(params: CreateGroupMemberParams, options?: CallOptions): PartnerCall<CreateGroupMemberResponse> {
    const { groupId, memberEmail } = params ?? {};
    const lookup = () => lookUpCreation(this, groupId, memberEmail);
    return this.#create<wire.CreateGroupMemberResponse>('createGroupMember', params, options, lookup);
  }

  /**
   * Takes an account out of its Group. This cannot be undone through the API; the account's keys keep working.
   *
   * @throws {OutcomeUnknownError} when no usable response came.
   */
  ejectGroupMember(params: EjectGroupMemberParams, options?: CallOptions): PartnerCall<EjectGroupMemberResponse> {
    // Read now: what the caller's object says later is no matter.
    const { groupId, memberAccountId } = params ?? {};
    const lookup = () => lookUpEjection(this, groupId, memberAccountId);
    return new PartnerCall(this.#run('ejectGroupMember', { ...params }, options, lookup));
  }

  /**
   * Reserves a trial, creates its account, and hands the key to `deliver`. The key is in this one
   * response and can't be asked for again. The owner of the email gets an invitation.
   *
   * @throws {OutcomeUnknownError} when no usable response came.
   * @throws {DeliveryError} when `deliver` failed: it still carries the key.
   */
  reserveTrialCreateAccount(
    params: ReserveTrialCreateAccountParams,
    options?: CallOptions,
  ): PartnerCall<ReserveTrialCreateAccountResponse> {
    return this.#create<wire.ReserveTrialCreateAccountResponse>('reserveTrialCreateAccount', params, options);
  }

  /** Lists the computers that a member backs up: `await` gives the first page, `for await` every computer. */
  listComputers(params: ListComputersParams, options?: CallOptions): ListCall<ListComputersResponse, Computer> {
    return this.#list('listComputers', params, options);
  }

  /**
   * Deletes the backup of a computer.
   *
   * @throws {OutcomeUnknownError} when no usable response came.
   */
  deleteComputer(params: DeleteComputerParams, options?: CallOptions): PartnerCall<Computer> {
    const { accountId, computerId } = params ?? {};
    const lookup = () => lookUpDeletion(this, accountId, computerId);
    return new PartnerCall(this.#run('deleteComputer', { ...params }, options, lookup));
  }

  #list<Data extends object, Item>(
    name: ListName,
    params: object,
    options: CallOptions | undefined,
  ): ListCall<Data, Item> {
    const fetch = (paged: object) => this.#run<Data>(name, paged, options);
    return new ListCall<Data, Item>({ list: name, params: { ...params }, sizes: this.#sizes, fetch });
  }

  #create<Data extends object>(
    name: SuiteOperation,
    given: { deliver: Deliver },
    options: CallOptions | undefined,
    lookup?: () => Promise<Outcome>,
  ): PartnerCall<WithCredentials<Data>> {
    const run = async () => {
      // Without any, the missing parameters are named.
      const { deliver, ...params } = given ?? {};
      checkNames(name, 'parameter', operations[name].params, params);
      requireDeliver(name, deliver);
      return deliverKey(this.#core.redactor, name, deliver, await this.#run<Data>(name, params, options, lookup));
    };
    return new PartnerCall(run());
  }

  #run<Data extends object>(
    name: SuiteOperation,
    params: object,
    options: CallOptions = {},
    look?: () => Promise<Outcome>,
  ): Promise<Received<Data>> {
    const lookup = look && patiently(look, this.#core.settings.sleep);
    return runCall<Data>(this.#core, this.#tokens, { operation: operations[name], params, options, lookup });
  }
}
