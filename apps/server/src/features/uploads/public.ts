export { dropFile } from './drop-file.ts';
export { findUploadOf } from './find-upload-of.ts';
export { inspectFile } from './inspect-file.ts';
export { removeObjects } from './remove-objects.ts';
export { sweepUploads } from './sweep-uploads.ts';
export { takeUpload } from './take-upload.ts';
