import { createHash, timingSafeEqual } from 'node:crypto';

/** Someone who can sign in to the local cloud. On AWS these are users of the Cognito pool. */
export type LocalAccount = {
  /** What the account is known by in every record. */
  readonly sub: string;
  readonly userName: string;
  readonly password: string;
  /** The person's name as pages show it. */
  readonly name: string;
  readonly province?: string | undefined;
  /** Platform operators belong to groups; others to none. */
  readonly groups: readonly string[];
  /** In Vietnamese, shown as a hint on the sign-in page. It grants nothing. */
  readonly role: string;
};

/** The claims that an ID token of the Cognito pool carries for the account; what is empty is absent. */
export function claimsOf({ sub, name, province, groups }: LocalAccount) {
  return {
    sub,
    name,
    ...(province !== undefined && { 'custom:province': province }),
    ...(groups.length > 0 && { 'cognito:groups': groups }),
  };
}

/** Takes equally long for a wrong password and for a user name that does not exist. */
export function accountFor(
  accounts: readonly LocalAccount[],
  userName: string,
  password: string,
): LocalAccount | undefined {
  const account = accounts.find((candidate) => candidate.userName === userName);
  const right = timingSafeEqual(digest(password), digest(account?.password ?? ''));
  return right ? account : undefined;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
