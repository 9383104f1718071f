import type { Finding } from '../api/shares';
import { texts } from '../texts';

const names = texts.share.findings;

/** Where secrets were found, and by which rules; never what they are. */
export function Findings({ findings }: { findings: Finding[] }) {
  return (
    <div class="findings" tabIndex={0} role="group" aria-label={names.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{names.rule}</th>
            <th scope="col">{names.row}</th>
            <th scope="col">{names.place}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, number) => (
            <tr key={number}>
              <th scope="row" title={finding.description}>
                {finding.rule}
              </th>
              <td>{finding.row}</td>
              <td>
                <code>{finding.place}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
