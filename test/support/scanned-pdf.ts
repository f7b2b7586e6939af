/** A PDF as a scanner makes it: one page that is one picture (here of a single grey point). */
export const scannedPdf: Uint8Array = Buffer.from(
  `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>
endobj
4 0 obj
<< /Length 29 >>
stream
q 595 0 0 842 0 0 cm /Im0 Do Q
endstream
endobj
5 0 obj
<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>
stream
0
endstream
endobj
trailer
<< /Root 1 0 R /Size 6 >>
startxref
0
%%EOF
`,
  'latin1',
);
