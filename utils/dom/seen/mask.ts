/** Whether something is drawn at a place of a picture: from -1 to 1 across what is drawn, 0 in its middle. */
export type Mask = (x: number, y: number) => boolean;
