/** An application key that can authorize. */
export interface Key {
  readonly applicationKeyId: string;
  readonly applicationKey: string;
  readonly accountId: string;
  readonly master: boolean;
  /** The lowest API version that takes it. */
  readonly minimumApiVersion: number;
  /** The one bucket that it reaches, or null for all. */
  readonly bucket: { readonly bucketId: string; readonly bucketName: string } | null;
}
