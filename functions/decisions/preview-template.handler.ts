import * as z from 'zod';
import { renderDecision } from '../../shared/documents/pdf/decision-paper.ts';
import { file } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { TemplatePath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { contentDisposition } from '../../shared/storage/document-store.ts';
import { dependencies } from './dependencies.ts';
import { previewTemplate } from './preview-template.ts';
import { SAMPLES } from './sample-awards.ts';

const deps = dependencies();
const Body = z.strictObject({ template: z.json(), sample: z.enum(SAMPLES).optional() });

export const handler = httpHandler({
  'POST /v1/provinces/{province}/templates/{kind}/preview': route(
    { path: TemplatePath, body: Body },
    async ({
      path: { province, kind },
      body: { template, sample = 'SEVERAL_BLOCS' },
      caller,
      at,
    }) => {
      const asking = { province, callerId: caller.id, at };
      const paper = await previewTemplate(deps, asking, kind, { template, sample });
      if (!paper.ok) return problem(paper.errors);
      const name = contentDisposition('Xem trước mẫu văn bản.pdf').replace('attachment', 'inline');
      return file(await renderDecision(paper.value), 'application/pdf', name);
    },
  ),
});
