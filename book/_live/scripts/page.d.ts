// What the theme and Sphinx give to a page, as the scripts of book/_static use it.
interface Window {
  toggleFullScreen(): void;
}
declare const Search: { htmlToText(html: string, anchor: string): string };
