/**
 * The headers of every page: nothing is loaded but our own style sheet, nothing runs, nobody frames it, and
 * forms go to ourselves and to the origins named (browsers ask this also of where a form's answer leads). A page
 * with a script names what it talks to; then our own files run, and nothing written into the page does.
 */
export function securityHeaders(
  siteUrl: string,
  formOrigins: readonly string[],
  scriptTalksTo?: readonly string[],
): Readonly<Record<string, string>> {
  const forms = [...new Set(["'self'", ...formOrigins])].join(' ');
  const scripts =
    scriptTalksTo === undefined
      ? ''
      : ` script-src 'self'; connect-src ${["'self'", ...scriptTalksTo].join(' ')};`;
  return {
    'content-security-policy': `default-src 'none';${scripts} style-src 'self'; img-src 'self' data:; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
