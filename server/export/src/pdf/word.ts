/**
 * What PowerShell is to do: have an own, invisible Word open the document read-only and write it as a PDF. The paths come
 * in variables of the environment and never stand in the script. The first lines of its output name the process of that
 * Word, so that it can be ended should it hang; a Word that the user has open is never among them.
 */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
$before = @(Get-Process -Name WINWORD -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
$word = New-Object -ComObject Word.Application
try {
  Get-Process -Name WINWORD -ErrorAction SilentlyContinue |
    Where-Object { $before -notcontains $_.Id -and $_.MainWindowHandle -eq 0 } |
    ForEach-Object { [Console]::Out.WriteLine('word ' + $_.Id) }
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $document = $word.Documents.Open($env:SOAT_DOCX, $false, $true, $false)
  try { $document.ExportAsFixedFormat($env:SOAT_PDF, 17) } finally { $document.Close($false) }
} finally {
  $word.Quit()
}
`;

/** The arguments for PowerShell. An encoded script needs no quoting, and no profile of the user's is read. */
export function wordArguments(): readonly string[] {
  const encoded = Buffer.from(SCRIPT, 'utf16le').toString('base64');
  return ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand', encoded];
}

/** The processes of Word that the script says it has started. */
export function wordProcesses(output: string): readonly number[] {
  return [...output.matchAll(/^word (\d+)\r?$/gmu)].map((match) => Number(match[1]));
}
