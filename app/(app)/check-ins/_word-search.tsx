import { Button } from '#/components/ui/button.tsx';

/** Looks for words in the weeks. */
export function WordSearch({ query }: { query: string }) {
  return (
    <search>
      <form className="search" method="get">
        <div className="field">
          <input
            className="input"
            type="search"
            name="q"
            maxLength={200}
            defaultValue={query}
            aria-label="Words in your check-ins"
            placeholder="Words in your check-ins"
          />
        </div>
        <Button type="submit" variant="ghost">
          Search
        </Button>
      </form>
    </search>
  );
}
