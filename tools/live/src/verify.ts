import { setTimeout } from 'node:timers/promises';
import { PartnerClient, type PartnerClientOptions } from '@b2-partner/client';
import type { FetchLike } from '@b2-partner/fetch';
import type { Judge } from './judge.ts';
import { type Finding, judgedFetch } from './judgedFetch.ts';
import type { FailedCall, LiveRun } from './report.ts';
import { unjudged } from './unjudged.ts';
import { reasonOf, walk } from './walk.ts';

/** Who is asked, with which key, through what. */
export interface Target extends Pick<PartnerClientOptions, 'maxRetries' | 'clock' | 'sleep'> {
  readonly applicationKeyId: string;
  readonly applicationKey: string;
  /** Default: the public service. */
  readonly realm?: string;
  /** Default: the global `fetch`. */
  readonly fetch?: FetchLike;
}

/** Makes the read-only calls and holds every response, rejections included, against the description. */
export async function verify(target: Target, judge: Judge): Promise<Omit<LiveRun, 'specVersion'>> {
  const findings: Finding[] = [];
  const failures: FailedCall[] = [];
  const send = target.fetch ?? ((url, init) => fetch(url, init));
  const sleep = target.sleep ?? ((milliseconds) => setTimeout(milliseconds));
  const partner = new PartnerClient({
    ...target,
    fetch: judgedFetch(send, judge, (finding) => findings.push(finding), sleep),
  });
  try {
    await walk(partner, (call, reason) => failures.push({ call, reason }));
  } catch (error) {
    // Whatever a response did to us: what was found before it is what the reader needs.
    failures.push({ call: 'the rest', reason: `not called after ${reasonOf(error)}` });
  }
  return { findings, failures: [...failures, ...unjudged(findings)] };
}
