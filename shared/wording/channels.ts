const CHANNELS = { WEB: 'gửi trực tiếp', XLSX: 'tệp Excel' } as const;

/** How a sheet came in. */
export const sayChannel = (channel: keyof typeof CHANNELS): string => CHANNELS[channel];

const ENTERED = { WEB: 'nhập trực tiếp', XLSX: 'tệp Excel' } as const;

/** How a draft was written. */
export const sayEntered = (channel: keyof typeof ENTERED): string => ENTERED[channel];
