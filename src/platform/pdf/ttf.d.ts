/** A font file taken into the bundle as a data address, so that the server needs no font files at run time. */
declare module '*.ttf?inline' {
  const address: string;
  export default address;
}
