import { RemovalPolicy } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

export type SealKeyProps = {
  /** What an authority certified the key by (PEM); the key certifies itself where there is none. */
  readonly certificate?: string | undefined;
};

/** The key of the system's seal. It never leaves KMS, and stays when the stack goes: what it sealed is kept for decades. */
export class SealKey extends Construct {
  /** What a function that seals is told. */
  readonly environment: Record<string, string>;
  private readonly key: Key;

  constructor(scope: Construct, id: string, { certificate }: SealKeyProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Seals the papers of Co Dau: proves that they are whole, not who signed them',
      keySpec: KeySpec.RSA_2048,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.environment = {
      SEAL_KMS_KEY: this.key.keyArn,
      ...(certificate === undefined ? {} : { SEAL_CERTIFICATE: certificate }),
    };
  }

  /** Lets somebody sign with it and ask for its public half, and nothing else. */
  grantSeal(grantee: IGrantable): void {
    this.key.grant(grantee, 'kms:Sign', 'kms:GetPublicKey');
  }
}
