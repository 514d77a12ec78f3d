/** The longest side and the largest area of a canvas, in pixels, that browsers are sure to have. */
const LONGEST_SIDE = 16_000;
const LARGEST_AREA = 120_000_000;

/** Twice as fine as the picture is drawn, for print and projectors; less where that is more than a canvas holds. */
const SCALE = 2;

/** A finished picture as PNG. It is drawn from its text alone, so nothing is asked for and nothing runs. */
export async function paintPng(svg: string, width: number, height: number): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height), Math.sqrt(LARGEST_AREA / (width * height)));
  const image = new Image(width, height);
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error("The picture is too large.")) : resolve(blob)),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
