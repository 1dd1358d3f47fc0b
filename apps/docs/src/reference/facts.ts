import { document, type Node } from './document.ts';

/** A limit that no schema keyword can say. */
export interface Limit {
  readonly name: string;
  readonly value: number;
  readonly description: string;
}

/** The version of the API's description. */
export const specVersion: string = document.info.version;

/** What the spec says about the API as a whole; Markdown. */
export const introduction: string = document.info.description;

/** The fixed host of the authorize call. */
export const realm: string = document.servers[0].url;

export const limits: readonly Limit[] = Object.entries<Node>(document.components['x-b2-limits']).map(
  ([name, { value, description }]) => ({ name, value, description }),
);

/** Every region with the host of its S3 endpoint. */
export const s3Endpoints: Readonly<Record<string, string>> = document.components.schemas.Region['x-b2-s3-endpoints'];
