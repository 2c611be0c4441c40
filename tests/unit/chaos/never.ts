/** A promise that never settles. Each call makes another one, so that what waits for it can be collected. */
export const never = () => new Promise<never>(() => {});
