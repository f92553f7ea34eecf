import pdfMake from 'pdfmake/build/pdfmake';
import fonts from 'pdfmake/build/vfs_fonts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** A document as the bytes of a PDF, made on this device. Its letters (Roboto: Latin and Cyrillic) come with the console. */
export async function makePdf(document: TDocumentDefinitions): Promise<Blob> {
  pdfMake.addVirtualFileSystem(fonts);
  const made = await pdfMake.createPdf(document).getBlob();
  return new Blob([made], { type: 'application/pdf' });
}
