/** The address at which the build puts a worker of a package. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
