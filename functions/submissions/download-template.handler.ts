import * as z from 'zod';
import { XLSX_TYPE } from '../../shared/documents/xlsx/media-type.ts';
import { templateRows } from '../../shared/documents/xlsx/template-rows.ts';
import { writeTemplate } from '../../shared/documents/xlsx/write-template.ts';
import { file } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { contentDisposition } from '../../shared/storage/document-store.ts';
import { dependencies } from './dependencies.ts';
import { describeTemplate } from './describe-template.ts';

const deps = dependencies();
/** What the form is filled with, where it is not the draft that the unit's people go on with. */
const Query = z.object({ from: z.literal('sheet').optional() });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/template': route(
    { path: UnitPath, query: Query },
    async ({ path, query, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const described = await describeTemplate(deps, asking, path, query.from === undefined);
      if (!described.ok) return problem(described.errors);
      const { template, ruleSet, assignment, lines } = described.value;
      const rows = templateRows(ruleSet, assignment, lines);
      const bytes = await writeTemplate({ ...template, rows });
      return file(bytes, XLSX_TYPE, contentDisposition(`Bản tự chấm điểm - ${template.unit}.xlsx`));
    },
  ),
});
