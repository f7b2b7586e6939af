/** Short and long side of each sheet that papers are printed on, in millimetres. */
export const SHEET_SIZES = { A4: [210, 297], A3: [297, 420] } as const;
