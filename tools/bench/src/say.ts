/** Prints a line, as soon as it is known. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
