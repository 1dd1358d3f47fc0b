import { s3Endpoints } from '../generated/spec.ts';

/** The regions that the spec names; the first is what an account gets when it asks for none. */
export const regions = Object.keys(s3Endpoints);
export const defaultRegion = regions[0] as string;

/** The S3 endpoint of a region. */
export function s3EndpointOf(region: string): string {
  return (s3Endpoints as Record<string, string>)[region] ?? `s3.${region}-000.backblazeb2.com`;
}

/** The three digits of the region's cluster, with which keys begin. */
export function clusterOf(region: string): string {
  return /-(\d{3})\./.exec(s3EndpointOf(region))?.[1] ?? '000';
}
