import type { PageMessage, PaintMessage } from "../preview/messages.ts";

/** How long the page may take for one picture, in milliseconds. */
const TIME_LIMIT_MS = 30_000;

type Painted = Extract<PageMessage, { type: "painted" }>;

/** Has the page make pictures in pixels, which only a browser does; each is a job with a number. */
export class Painting {
  readonly #post: (message: PaintMessage) => void;
  readonly #jobs = new Map<number, (painted: Painted | undefined) => void>();
  #count = 0;

  constructor(post: (message: PaintMessage) => void) {
    this.#post = post;
  }

  /** The PNG; nothing in it where the page is to copy it. Rejects, in words for the user, where there is none. */
  async paint(
    svg: string,
    { width, height }: { readonly width: number; readonly height: number },
    use: PaintMessage["use"],
  ): Promise<Uint8Array> {
    const job = ++this.#count;
    const limit = setTimeout(() => this.#end(job, undefined), TIME_LIMIT_MS);
    const painted = await new Promise<Painted | undefined>((resolve) => {
      this.#jobs.set(job, resolve);
      this.#post({ type: "paint", job, svg, width: Math.ceil(width), height: Math.ceil(height), use });
    });
    clearTimeout(limit);
    if (painted === undefined) throw new Error(`The page made no picture within ${TIME_LIMIT_MS / 1000} s.`);
    if (painted.failure !== "") throw new Error(painted.failure);
    return painted.bytes;
  }

  done(painted: Painted): void {
    this.#end(painted.job, painted);
  }

  stop(): void {
    for (const job of [...this.#jobs.keys()]) this.#end(job, undefined);
  }

  #end(job: number, painted: Painted | undefined): void {
    this.#jobs.get(job)?.(painted);
    this.#jobs.delete(job);
  }
}
