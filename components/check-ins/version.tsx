/** One of two texts side by side. */
export function Version({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h4>{title}</h4>
      <p dir="auto">{text === '' ? <i>Empty</i> : text}</p>
    </div>
  );
}
