/** The part of `qrcode` that is used; the package carries no types. */
declare module 'qrcode' {
  type Options = { type: 'svg'; margin?: number; errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' };
  const QRCode: { toString(text: string, options: Options): Promise<string> };
  export default QRCode;
}
