import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  readonly pages: number;
  readonly title: unknown;
  readonly made: unknown;
  readonly width: number;
  readonly height: number;
  /** Every text of the page, as a reader would copy it. */
  readonly texts: readonly string[];
  /** How many operators the page has. */
  readonly operators: number;
}

/** A document as a reader of PDF finds it; it throws where the reader finds something wrong. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, stopAtErrors: true, useSystemFonts: false });
  const document = await task.promise;
  try {
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const { info } = await document.getMetadata();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    return {
      pages: document.numPages,
      title: fieldOf(info, "Title"),
      made: fieldOf(info, "CreationDate"),
      width: right - left,
      height: top - bottom,
      texts: items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item.str] : [])),
      operators: (await page.getOperatorList()).fnArray.length,
    };
  } finally {
    await task.destroy();
  }
}

function fieldOf(info: object, name: string): unknown {
  return Object.entries(info).find(([key]) => key === name)?.[1];
}
