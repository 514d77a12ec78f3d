/** A probability or share: 0.9995 for what is written `99.95%`. */
export type Fraction = number;
export type Milliseconds = number;
export type PerSecond = number;
export type Bytes = number;
export type BytesPerSecond = number;
/** A day in the form `2027-03-01`. */
export type IsoDate = string;
