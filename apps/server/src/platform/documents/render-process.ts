import { createFaceChooser, type FaceChooser, MissingGlyphs } from './choose-faces.ts';
import type { RenderOutcome, RenderTask } from './render-task.ts';

/**
 * The process that draws: no secrets, no database, nothing to fetch. Libraries and fonts are loaded by the first task
 * that needs them and leave with the process, so that a server which prints nothing carries none of their memory.
 */
let chooser: Promise<FaceChooser> | undefined;

async function render(task: RenderTask): Promise<Buffer> {
  const { textsOf, certificateTexts } = await import('./official-document.ts');
  if (task.form === 'docx') return await (await import('./write-docx.ts')).writeDocx(task.document);
  if (task.form === 'picture') return await (await import('./draw-picture.ts')).drawPicture(task.words);
  chooser ??= createFaceChooser();
  const faces = await chooser;
  const [{ createTypesetter }, { printPdf }] = await Promise.all([
    import('./set-type.ts'),
    import('./print-pdf.ts'),
  ]);
  const type = createTypesetter(faces);
  if (task.form === 'certificate') {
    faces.require(certificateTexts(task.certificate));
    return await printPdf((await import('./draw-certificate.ts')).drawCertificate(task.certificate, type));
  }
  faces.require(textsOf(task.document));
  return await printPdf((await import('./draw-official.ts')).drawOfficial(task.document, type));
}

async function answer(task: RenderTask): Promise<RenderOutcome> {
  try {
    return { bytes: await render(task) };
  } catch (error) {
    if (error instanceof MissingGlyphs) return { missing: error.characters };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// Ends by itself when the server is gone: nothing else keeps it.
process.on('message', (task: RenderTask) => {
  void answer(task).then((outcome) => process.send?.(outcome));
});
