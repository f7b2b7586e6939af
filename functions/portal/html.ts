// The portal's pages are written with the same tag as the public ones.
export { Html, html, type Value } from '../../shared/documents/html.ts';
