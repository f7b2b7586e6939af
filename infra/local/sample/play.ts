import type { LocalCloud } from '../cloud.ts';
import type { PlayOptions } from '../run-start.ts';
import type { LocalAccount } from '../sign-in/accounts.ts';

/** The platform's operator, who creates provinces and their first accounts. */
const OPERATOR: LocalAccount = {
  sub: 'sample-operator',
  userName: 'van-hanh',
  password: 'van-hanh-mau',
  name: 'Người vận hành (dữ liệu mẫu)',
  groups: ['operators'],
  role: 'Vận hành hệ thống',
};

/** Who can sign in to the local cloud. */
export const sampleAccounts = (): readonly LocalAccount[] => [OPERATOR];

/** The local cloud starts empty: nothing is played into it. */
export async function playSample(_cloud: LocalCloud, _options: PlayOptions): Promise<void> {}
