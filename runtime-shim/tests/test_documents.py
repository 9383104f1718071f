"""The files beside the shim: A-17, A-18."""

import re
import sys

import pytest
from conftest import SOURCE, files_below

FOLDER = SOURCE.parent
ID = "0f1e2d3c-aaaa-bbbb-cccc-0123456789ab"


def readme(scope="session"):
    """The document of an export, made as the exporter makes it."""
    filled = (FOLDER / "README.template.md").read_text("utf-8")
    values = {
        "scope": scope,
        "id8": ID[:8],
        "id": ID,
        "generated": "2026-01-02 03:04 UTC",
        "files": "12",
        "mebibytes": "3.4",
        "requirements": "requirements.txt",
        "import": "import trainable",
        "module": "trainable",
        "local": "trainable_local",
        "renamed": "",
        "layout": (FOLDER / f"layout-{scope}.md").read_text("utf-8").rstrip("\n"),
    }
    for name, value in values.items():
        filled = filled.replace("{{" + name + "}}", value)
    return filled


def blocks(document):
    """The commands that a document tells to type."""
    return re.findall(r"```sh\n(.*?)```", document, re.DOTALL)


@pytest.mark.parametrize("scope", ["session", "project"])
def test_the_title_names_scope_and_id(scope):
    assert readme(scope).startswith(f"# Trainable {scope} export - 0f1e2d3c\n")


@pytest.mark.parametrize("scope", ["session", "project"])
def test_no_placeholder_remains(scope):
    assert "{{" not in readme(scope)


def test_time_id_count_and_size_are_told():
    told = {"2026-01-02 03:04 UTC", f"`{ID}`", "12", "3.4 MiB"}
    assert told <= set(re.findall(r"\| (?:[^|]+) \| ([^|]+) \|", readme()))


@pytest.mark.parametrize(
    "mentioned",
    [
        "python3 -m venv",
        "pip install -r requirements.txt",
        "PYTHONPATH",
        "import trainable_local",
        "PYTHONSTARTUP",
        "`src/`",
        "`notebooks/`",
        "`figures/`",
        "`scripts/`",
        "`trainable.py`, `trainable_local.py`",
        "`requirements.txt`",
        "DATA_DIR",
        "GPU",
        "Modal",
        "studio",
    ],
)
def test_it_tells_how_to_run_and_what_is_there_and_not(mentioned):
    assert mentioned in readme()


def test_the_layout_of_a_project_tells_where_sessions_are():
    assert "sessions/<name>/" in readme("project")


def test_the_layout_of_a_session_tells_that_imports_work():
    assert "`src/` find one another" in readme("session")


def test_what_it_tells_to_type_works(export):
    _, path, other_name, startup = blocks(readme())
    python = f'python3() {{ "{sys.executable}" "$@"; }}\nunset PYTHONPATH\n'
    done = export.command(["sh", "-e", "-c", python + path + other_name + startup], "log(3, {})\n")
    assert done.stdout.splitlines() == [
        "[trainable] step 1 loss=0.5",
        "[trainable] step 2 loss=0.25",
        "[trainable] step 3",
    ]
    assert files_below(export.folder / "trainable_out") == ["metrics.jsonl"]


def test_the_requirements_are_these_lower_bounds():
    lines = (FOLDER / "requirements.txt").read_text("utf-8").splitlines()
    assert sorted(line for line in lines if line and not line.startswith("#")) == [
        "category_encoders>=2.6.0",
        "duckdb>=1.0.0",
        "imbalanced-learn>=0.11.0",
        "jupyter>=1.0.0",
        "lightgbm>=4.0.0",
        "matplotlib>=3.7.0",
        "nbformat>=5.10.0",
        "numpy>=1.24.0",
        "openpyxl>=3.1.0",
        "optuna>=3.4.0",
        "pandas>=2.0.0",
        "pandera>=0.18.0",
        "pillow>=10.0.0",
        "plotly>=5.18.0",
        "pyarrow>=14.0.0",
        "pypdf>=5.0.0",
        "scikit-learn>=1.3.0",
        "seaborn>=0.12.0",
        "shap>=0.43.0",
        "statsmodels>=0.14.0",
        "xgboost>=2.0.0",
    ]
