/** Two letters of a name: of the first word and of the last. */
export const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.slice(0, 1).toUpperCase() ?? '')
    .join('');
};

/** Somebody's photo, or the letters of their name; the name itself stands beside it. */
export const Portrait = ({
  name,
  href,
  large,
}: {
  name: string;
  href: string | undefined;
  large?: boolean;
}) => {
  const size = large ? 'portrait large' : 'portrait';
  return href ? (
    <img class={size} src={href} alt="" width="160" height="160" loading="lazy" />
  ) : (
    <span class={size} aria-hidden="true">
      {initials(name)}
    </span>
  );
};
