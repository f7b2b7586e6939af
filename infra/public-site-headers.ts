/** What the public pages may load and do: our own style, scripts and files, nothing else; they send nothing anywhere. */
export const PUBLIC_SITE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
