export const texts = {
  receivedAt: '受理时间',
  bytes: '大小',
  sha256: 'SHA-256',
  sm3: 'SM3',
  chainEntry: '审计链序号',
  signature: '签名（Ed25519）',
  keyId: '密钥编号',
  bytesExact: '{{count}} 字节',
  download: '下载回执',
  print: '打印',
  verify: '核验回执',
} as const;
