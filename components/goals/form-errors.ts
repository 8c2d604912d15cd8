/** Messages by the id of the control they belong to; `form` for the rest. */
export type FormErrors = Readonly<Record<string, string>>;

interface Rows {
  metrics: string[];
  milestones: string[];
  /** Of each metric. */
  waypoints?: string[][];
}

/** Where a refusal of the API belongs in the form: `metrics.0.target` becomes the target field of that row. */
export function errorsOf(
  problem: { detail: string; errors?: readonly { path: string; message: string }[] },
  rows: Rows,
): FormErrors {
  const found: Record<string, string> = {};
  for (const { path, message } of problem.errors ?? []) {
    const id = fieldOf(path, rows);
    found[id] ??= message;
  }
  return Object.keys(found).length > 0 ? found : { form: problem.detail };
}

/** The id of the control for a path; a list as a whole has its own (`metrics`). */
function fieldOf(path: string, rows: Rows): string {
  const [list, index, field, at, part] = path.split('.');
  const waypoint = field === 'waypoints' && rows.waypoints?.[Number(index)]?.[Number(at)];
  if (waypoint && part) return rowField(waypoint, part);
  if (list === 'metrics' || list === 'milestones') {
    const key = rows[list][Number(index)];
    return key ? rowField(key, field === undefined || field === 'id' ? 'row' : field) : list;
  }
  return list || 'form';
}

export function rowField(key: string, field: string): string {
  return `${key}-${field === 'requiredShare' ? 'share' : field}`;
}

/** The errors without that of one control, once it is changed. */
export function without(errors: FormErrors, id: string): FormErrors {
  if (!(id in errors)) return errors;
  const { [id]: _, ...rest } = errors;
  return rest;
}
