/** The one key pair and region of the local cloud. The DynamoDB server knows no other, so S3 takes the same. */
export const LOCAL_KEYS = {
  region: 'ap-southeast-1',
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
} as const;

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };
