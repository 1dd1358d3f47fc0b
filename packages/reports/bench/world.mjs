const HEADER =
  'date,account_id,account_email,group_id,bucket_id,bucket_name,reporting_location,resource_group_id,resource_group_name,line_version,stored_gb,storage_byte_hours,uploaded_gb,downloaded_gb,downloaded_bytes,downloaded_favored_bytes,deleted_gb,api_txn_class_a,api_txn_class_b,api_txn_class_c,api_txn_class_d';
const FIRST = '2026-10-01';

/** The reports of a month, made while they are read: a file per Group and day, a bucket per member. */
export function* monthOfReports({ days, groups, members }) {
  const texts = Array.from({ length: groups }, (_, group) => textOf(10_101 + group, members));
  for (let day = 1; day <= days; day += 1) {
    const date = `2026-10-${String(day).padStart(2, '0')}`;
    for (const [group, text] of texts.entries()) {
      yield { name: `${date}/usage.group-${10_101 + group}.us-west.csv`, text: text.replaceAll(FIRST, date) };
    }
  }
}

function textOf(groupId, members) {
  const rows = Array.from({ length: members }, (_, member) => {
    const account = (groupId * 100_000 + member).toString(16).padStart(12, '0');
    const bytes = 100_000_000_000 + member * 987_654_321 + groupId;
    const gb = (bytes / 1e9).toFixed(2);
    const email = `member-${member}@group-${groupId}.example`;
    return `${FIRST},${account},${email},${groupId},${account}${account},backup-${member},us-west,,,1,${gb},${bytes * 24},1.25,0.75,750000000,12,0.10,120,45,7,0`;
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}
