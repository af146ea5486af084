"""Makes the COCO goldens: a small seeded truth, results, and the statistics that pycocotools gives for them.

    python3 tools/goldens/coco.py packages/scoring/golden/coco [seed]

Needs numpy and pycocotools (made with 2.0.x); neither is needed to run the tests.
"""

import contextlib
import io
import json
import pathlib
import sys

import numpy as np
from pycocotools import mask as masks
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

IMAGES, CATEGORIES = 10, 3


def shape_around(rng, x, y, w, h):
    """A star-shaped polygon that fills most of a box; sometimes it leaves the image."""
    corners = int(rng.integers(3, 9))
    angles = np.sort(rng.uniform(0, 2 * np.pi, corners))
    radii = rng.uniform(0.4, 1.05, corners)
    points = np.stack([x + w / 2 + np.cos(angles) * radii * w / 2, y + h / 2 + np.sin(angles) * radii * h / 2], 1)
    return [round(float(v), 2) for v in points.ravel()]


def make(rng):
    images = [{"id": int(i), "height": int(rng.integers(140, 300)), "width": int(rng.integers(140, 340))}
              for i in rng.permutation(1000)[:IMAGES]]
    truth = {"images": images, "annotations": [],
             "categories": [{"id": c, "name": f"c{c}"} for c in (7, 2, 40)[:CATEGORIES]]}
    results = {"bbox": [], "segm": [], "keypoints": []}
    for image in images:
        height, width = image["height"], image["width"]
        for _ in range(int(rng.integers(0, 9))):
            w, h = rng.uniform(3, width * 0.9), rng.uniform(3, height * 0.9)
            x, y = rng.uniform(0, width - w), rng.uniform(0, height - h)
            polygons = [shape_around(rng, x, y, w, h) for _ in range(int(rng.integers(1, 3)))]
            rle = masks.merge(masks.frPyObjects(polygons, height, width))
            crowd = int(rng.random() < 0.15)
            points = np.stack([rng.uniform(x, x + w, 17), rng.uniform(y, y + h, 17), rng.integers(0, 3, 17)], 1).round(1)
            if rng.random() < 0.2:
                points[:] = 0
            category = int(rng.choice([7, 2]))
            truth["annotations"].append({
                "id": len(truth["annotations"]) + 1, "image_id": image["id"], "category_id": category,
                "bbox": [round(float(v), 2) for v in (x, y, w, h)], "area": float(masks.area(rle)), "iscrowd": crowd,
                "segmentation": {"size": [height, width], "counts": runs_of(masks.decode(rle))} if crowd else polygons,
                "keypoints": [float(v) for v in points.ravel()], "num_keypoints": int((points[:, 2] > 0).sum()),
            })
            for _ in range(int(rng.integers(0, 4))):
                add_results(rng, results, image, category, (x, y, w, h), points, polygons)
    for _ in range(12):
        image = images[int(rng.integers(0, len(images)))]
        add_results(rng, results, image, int(rng.choice([7, 2, 40])), (5.0, 5.0, 30.0, 20.0), np.full((17, 3), 9.0), None)
    for found in results.values():
        rng.shuffle(found)
    return truth, results


def runs_of(mask):
    """Uncompressed run lengths down the columns, zeros first."""
    flat = mask.ravel(order="F")
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flat]))).tolist()
    return np.diff([0, *edges, flat.size]).tolist()


def add_results(rng, results, image, category, box, points, polygons):
    x, y, w, h = (float(v) for v in np.asarray(box) * rng.uniform(0.85, 1.1, 4))
    # One decimal: equal scores do occur.
    score = round(float(rng.random()), 1)
    common = {"image_id": image["id"], "category_id": category, "score": score}
    results["bbox"].append({**common, "bbox": [round(v, 2) for v in (x, y, w, h)]})
    outlines = [(np.asarray(p) + rng.normal(0, 2, len(p))).round(2).tolist() for p in polygons or [shape_around(rng, x, y, w, h)]]
    rle = masks.merge(masks.frPyObjects(outlines, image["height"], image["width"]))
    results["segm"].append({**common, "segmentation": {"size": rle["size"], "counts": rle["counts"].decode()}})
    moved = points + rng.normal(0, 2, points.shape)
    results["keypoints"].append({**common, "keypoints": [round(float(v), 1) for v in moved.ravel()]})


def evaluate(truth, results, task):
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        coco.dataset = json.loads(json.dumps(truth))
        coco.createIndex()
        evaluation = COCOeval(coco, coco.loadRes(json.loads(json.dumps(results))), task)
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()
    return [float(v) for v in evaluation.stats]


if __name__ == "__main__":
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    truth, results = make(np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 1))
    files = {"truth": truth, "expected": {task: evaluate(truth, found, task) for task, found in results.items()}}
    files |= {f"results-{task}": found for task, found in results.items()}
    for name, content in files.items():
        (out / f"{name}.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")
