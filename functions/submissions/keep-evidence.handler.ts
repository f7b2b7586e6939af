import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Hash, Id } from '../../shared/domain/identifiers.ts';
import type { DeclaredFile } from '../../shared/domain/scoring/evidence.ts';
import { evidenceIdOf } from '../../shared/domain/scoring/evidence-id.ts';
import { EVIDENCE_TYPES, evidenceTypeOf } from '../../shared/domain/scoring/evidence-name.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import { declareEvidence, linkEvidence, listEvidence } from './declare-evidence.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { evidenceKey } from './evidence-place.ts';
import { findEvidence } from './find-evidence.ts';

const deps = { ...dependenciesWithDocuments(), newId: randomUUID };

const Lines = z.array(Id).max(50);
const Declaring = z.strictObject({
  fileName: z.string().max(1000),
  indicatorIds: Lines.min(1),
  sizeBytes: z.int().min(1).optional(),
  sha256: Hash.optional(),
  redirectTo: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s<>"]+$/, 'InvalidAddress')
    .optional(),
});
const Linking = z.strictObject({ link: Lines.default([]), detach: Lines.default([]) });
const FileId = z.string().regex(/^[0-9a-f-]{1,40}$/, 'InvalidId');
const FilePath = UnitPath.extend({ file: FileId });
const EvidencePath = UnitPath.extend({ evidenceId: FileId });

const asking = ({ path, caller, at }: Asked) => ({
  province: path.province,
  callerId: caller.id,
  at,
});
type Asked = {
  readonly path: { readonly province: string };
  readonly caller: { readonly id: string };
  readonly at: string;
};

/** A declared file with the id that links and lists know its bytes and name by, once they are confirmed. */
const shown = (file: DeclaredFile) => ({
  ...file,
  ...(file.state === 'KEPT' && file.sha256 !== undefined
    ? { evidenceId: evidenceIdOf({ name: file.name, sha256: file.sha256 }) }
    : {}),
});

export const handler = httpHandler({
  'POST /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence': route(
    { path: UnitPath, body: Declaring },
    async (request) => {
      const permit = await declareEvidence(deps, asking(request), request.path, request.body);
      if (!permit.ok) return problem(permit.errors);
      return json(201, { file: shown(permit.value.file), ...permit.value.form });
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence': route(
    { path: UnitPath },
    async (request) => {
      const listed = await listEvidence(deps, asking(request), request.path);
      return listed.ok
        ? json(200, { items: listed.value.map(shown), postsTo: await deps.documents.postsTo() })
        : problem(listed.errors);
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence/{file}': route(
    { path: FilePath },
    async (request) => {
      const { path } = request;
      const listed = await listEvidence(deps, asking(request), path);
      if (!listed.ok) return problem(listed.errors);
      const file = listed.value.find(({ id }) => id === path.file);
      return file === undefined
        ? problem([{ kind: 'NotFound', what: 'EVIDENCE', id: path.file }])
        : json(200, shown(file));
    },
  ),
  'POST /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence/{file}/lines':
    route({ path: FilePath, body: Linking }, async (request) => {
      const { path, body } = request;
      const linked = await linkEvidence(deps, asking(request), path, path.file, body);
      return linked.ok ? json(200, { items: linked.value.map(shown) }) : problem(linked.errors);
    }),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/evidence-files/{evidenceId}':
    route({ path: EvidencePath }, async (request) => {
      const { path } = request;
      const found = await findEvidence(deps, asking(request), path, path.evidenceId);
      if (!found.ok) return problem(found.errors);
      const { name, sha256 } = found.value;
      const { mediaType } = EVIDENCE_TYPES[evidenceTypeOf(name) ?? 'PDF'];
      const url = await deps.documents.link(evidenceKey(path, sha256), name, mediaType);
      return json(200, { url, fileName: name, sha256, expiresInSeconds: LINK_SECONDS });
    }),
});
