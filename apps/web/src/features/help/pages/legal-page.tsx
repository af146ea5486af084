export function TermsPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">TermsPage</h1>
    </div>
  );
}
export function PrivacyPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">PrivacyPage</h1>
    </div>
  );
}
