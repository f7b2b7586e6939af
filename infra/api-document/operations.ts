import * as z from 'zod';
import { PROBLEM_STATUS } from '../../shared/edge/problem.ts';
import type { ApiRoute } from './api-routes.ts';
import type { JsonSchema, jsonSchemas } from './json-schemas.ts';

type SchemaOf = ReturnType<typeof jsonSchemas>['schemaOf'];

const TEXT = { type: 'string' } as const;

const HEADERS: Readonly<
  Record<string, { readonly description: string; readonly example: string }>
> = {
  'if-match': {
    description: 'ETag của phiên bản đã căn cứ; đã có phiên bản khác thì bị từ chối.',
    example: '"v1"',
  },
  'if-none-match': { description: '`*`: chỉ ghi khi chưa có gì.', example: '*' },
  'idempotency-key': {
    description: 'Khóa riêng của lần gửi này, 8-100 chữ cái, chữ số hoặc gạch nối.',
    example: '5f0c6a52-7a0e-4d0f-9b0e-2f4f0c1d8e11',
  },
};

const EXAMPLES: Readonly<Record<string, string>> = {
  province: 'lao-cai',
  period: '2023',
  bloc: 'khoi-huyen',
  unit: 'bac-ha',
  account: 'can-bo-bac-ha',
  ruleSet: 'lao-cai-khoi-huyen-2023',
  decision: 'quyet-dinh-2023',
  ticket: 'lao-cai_3f2b8c1e',
  file: '5f0c6a52-7a0e-4d0f-9b0e-2f4f0c1d8e11',
  evidenceId: '0f3a9c52e1b47d68',
  paper: 'score-summary.pdf',
  limit: '100',
  version: '1',
};

/** The operation of one route. */
export function operationOf({ route, service, shape, described }: ApiRoute, schemaOf: SchemaOf) {
  const [method = '', path = ''] = route.split(' ');
  const { summary, description, status = 200, answer, etag, example } = described;
  const body = described.body ?? shape.body;
  const content =
    answer instanceof z.ZodType
      ? { 'application/json': { schema: schemaOf(answer, 'output') } }
      : Object.fromEntries([answer].flat().map((type) => [type, {}]));
  return {
    operationId: operationId(method, path),
    tags: [service],
    summary,
    ...(description !== undefined && { description }),
    security: [{ idToken: [] }],
    parameters: [
      ...parametersOf('path', shape.path, schemaOf),
      ...(shape.query === undefined ? [] : parametersOf('query', shape.query, schemaOf)),
      ...(shape.headers ?? []).map(headerParameter),
    ],
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: schemaOf(body, 'input'),
            ...(example !== undefined && { example }),
          },
        },
      },
    }),
    ...(shape.file !== undefined && {
      requestBody: { required: true, content: { [shape.file]: {} } },
    }),
    responses: {
      [status]: {
        description: status === 201 ? 'Đã ghi.' : 'Kết quả.',
        ...(etag && { headers: { ETag: { description: 'Phiên bản.', schema: TEXT } } }),
        content,
      },
      ...refusalsOf(method, body !== undefined),
    },
  };
}

/** `GET …/rule-sets/{ruleSet}/preview` becomes `getRuleSetPreview`: a thing by the name of its parameter. */
function operationId(method: string, path: string): string {
  const parts = path.split('/').slice(2);
  const names = parts.map((part) => part.replace(/[{}]/g, '').split('-').map(capital).join(''));
  const named = names.filter((name, index) => name !== `${names[index + 1]}s`);
  return `${method.toLowerCase()}${(named.length > 1 ? named.slice(1) : named).join('')}`;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function parametersOf(place: 'path' | 'query', shape: z.ZodType, schemaOf: SchemaOf) {
  if (!(shape instanceof z.ZodObject)) throw new Error(`A ${place} must be an object`);
  return Object.entries(shape.shape as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(
      schema instanceof z.ZodOptional ? (schema.def.innerType as z.ZodType) : schema,
      'input',
    ),
    ...(EXAMPLES[name] !== undefined && { example: EXAMPLES[name] }),
  }));
}

function headerParameter(name: string) {
  const known = HEADERS[name];
  if (known === undefined) throw new Error(`Describe the header ${name}`);
  const spelled = name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
  return { name: spelled, in: 'header', required: false, ...known, schema: TEXT };
}

const STATUSES = [...new Set<number>(Object.values(PROBLEM_STATUS))].sort((a, b) => a - b);
/** What reading can't run into. */
const OF_WRITES = [412, 413, 415, 422, 428];

function refusalsOf(method: string, hasBody: boolean): JsonSchema {
  const possible = STATUSES.filter(
    (status) => (method !== 'GET' || !OF_WRITES.includes(status)) && (hasBody || status !== 415),
  );
  return Object.fromEntries(
    [401, 429, ...possible].map((status) => [
      String(status),
      { $ref: `#/components/responses/Refused${status}` },
    ]),
  );
}

/** The answers of refusal, one for each status, each with the kinds that it stands for. */
export function refusals(problem: JsonSchema): JsonSchema {
  const own = STATUSES.map((status) => {
    const kinds = Object.entries(PROBLEM_STATUS).filter(([, code]) => code === status);
    const description = `\`kind\`: ${kinds.map(([kind]) => kind).join(', ')}.`;
    const headers = status === 503 && {
      headers: { 'Retry-After': { description: 'Số giây nên chờ.', schema: TEXT } },
    };
    return [
      `Refused${status}`,
      { description, ...headers, content: { 'application/problem+json': { schema: problem } } },
    ];
  });
  const gateway = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } } },
  });
  return Object.fromEntries([
    ...own,
    ['Refused401', gateway('Thiếu thẻ đăng nhập, thẻ sai hoặc đã hết hạn. Cổng trả lời.')],
    ['Refused429', gateway('Quá nhiều yêu cầu cùng lúc. Cổng trả lời; thử lại sau ít giây.')],
  ]);
}
