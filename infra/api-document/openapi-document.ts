import type { ApiRoute } from './api-routes.ts';
import { type JsonSchema, jsonSchemas } from './json-schemas.ts';
import { operationOf, refusals } from './operations.ts';
import { ProblemBody } from './problem-body.ts';

const TAGS = {
  admin: 'Thiết lập: tỉnh, đơn vị, kỳ thi đua, khối, cụm, bảng tiêu chí, tài khoản',
  submissions: 'Tự chấm điểm: nộp bản tự chấm, mẫu Excel, gửi tệp',
  reviews: 'Thẩm định và phúc tra',
  ranking: 'Xếp thứ và sổ ghi nhận',
  decisions: 'Kết quả họp Hội đồng và quyết định khen thưởng',
} as const;

const DESCRIPTION = `Giao diện lập trình của Cờ Đầu. Cổng thông tin chỉ dùng giao diện này.

- Đăng nhập: gửi thẻ ID (OpenID Connect) ở \`Authorization: Bearer …\`.
- Điểm và số liệu là chuỗi ký tự (\`"8.5"\`), không phải số.
- Từ chối theo RFC 9457, dạng \`application/problem+json\`: \`kind\` không đổi nghĩa, \`errors\` nêu mọi lỗi cùng lúc. Riêng 401, 429 và yêu cầu quá 10 MB (413) do cổng trả lời, chỉ có \`message\`.
- Danh sách có \`limit\` và \`cursor\`; \`cursor\` của trang sau ở trong câu trả lời.`;

const SIGN_IN = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: 'Thẻ ID của người đăng nhập.',
} as const;

const GATEWAY_MESSAGE = {
  type: 'object',
  properties: { message: { type: 'string' } },
  required: ['message'],
} as const;

/** The OpenAPI 3.1 document of these routes: the same routes give the same document. */
export function openApiDocument(routes: readonly ApiRoute[]): JsonSchema {
  const { schemaOf, components } = jsonSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of routes) {
    const [method = '', path = ''] = one.route.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(one, schemaOf) };
  }
  const responses = refusals(schemaOf(ProblemBody, 'output'));
  return {
    openapi: '3.1.0',
    info: { title: 'Cờ Đầu', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { idToken: SIGN_IN },
      responses,
      schemas: { ...components(), GatewayMessage: GATEWAY_MESSAGE },
    },
  };
}
