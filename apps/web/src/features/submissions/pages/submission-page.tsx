export function SubmissionPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">SubmissionPage</h1>
    </div>
  );
}
