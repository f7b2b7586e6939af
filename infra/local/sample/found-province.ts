import type { LocalCloud } from '../cloud.ts';
import { OPERATOR, recordOf, SAMPLE_PEOPLE, SECRETARY } from './accounts.ts';
import { apiOf } from './api.ts';
import { PROVINCE } from './lao-cai-2023.ts';
import { PROVINCE_SETTINGS } from './province.ts';

const FOUNDED_AT = '2023-01-05T01:00:00.000Z';

/** The operator founds the province and names its first secretary, who names everybody else. */
export async function foundProvince(cloud: LocalCloud, log: (line: string) => void): Promise<void> {
  const home = `/provinces/${PROVINCE.id}`;
  const secretary = apiOf(cloud, SECRETARY.sub);
  const lastPerson = SAMPLE_PEOPLE.at(-1)?.sub ?? '';
  cloud.calendar.set(FOUNDED_AT);
  if (await isThere(secretary, `${home}/accounts/${lastPerson}`)) return;
  const operator = apiOf(cloud, OPERATOR.sub);
  if (!(await isThere(secretary, home))) {
    await operator.put(home, { body: PROVINCE_SETTINGS });
    await operator.put(`${home}/accounts/${SECRETARY.sub}`, { body: recordOf(SECRETARY) });
  }
  for (const person of SAMPLE_PEOPLE) {
    await secretary.put(`${home}/accounts/${person.sub}`, { body: recordOf(person) });
  }
  log(`Sample      tỉnh ${PROVINCE.name}: ${SAMPLE_PEOPLE.length} accounts`);
}

/** Before anything is founded the secretary has no account, and is refused. */
async function isThere(api: ReturnType<typeof apiOf>, path: string): Promise<boolean> {
  try {
    return (await api.find(path)) !== undefined;
  } catch {
    return false;
  }
}
