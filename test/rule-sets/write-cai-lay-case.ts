import { writeFileSync } from 'node:fs';
import { CAI_LAY_CASE_FILE, caiLayText } from './cai-lay-case.ts';

/** `node test/rule-sets/write-cai-lay-case.ts`: writes the example case again, after its rule set changed. */
writeFileSync(CAI_LAY_CASE_FILE, caiLayText());
