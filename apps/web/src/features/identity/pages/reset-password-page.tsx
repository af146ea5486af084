export function ResetPasswordPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">ResetPasswordPage</h1>
    </div>
  );
}
