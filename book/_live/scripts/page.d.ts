// What the theme and Sphinx give to a page, as the scripts of book/_static use it.
interface Window {
  toggleFullScreen(): void;
}
declare const Search: { htmlToText(html: string, anchor: string): string };
// A page that was found: its name, its title, the anchor in it, what is said of it, its score.
declare const Scorer: { score(found: readonly [string, string, string, string | null, number, ...unknown[]]): number };
